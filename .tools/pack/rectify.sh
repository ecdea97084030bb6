#!/bin/sh
# Starts rectify with the Node that lies beside it, from wherever it is called and through links too.
self=$0
case $self in
  /*) ;;
  *) self=./$self ;;
esac
while [ -h "$self" ]; do
  target=$(readlink -- "$self")
  case $target in
    /*) self=$target ;;
    *) self=${self%/*}/$target ;;
  esac
done
folder=${self%/*}
exec "$folder/app/node" "$folder/app/rectify.cjs" "$@"
