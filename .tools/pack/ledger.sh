#!/bin/sh
# Makes a ledger and a report of what it is given, else of the folder "notices" beside it, in the folder "out" beside it.
self=$0
case $self in
  /*) ;;
  *) self=./$self ;;
esac
folder=${self%/*}
if [ "$#" -eq 0 ]; then
  if [ ! -d "$folder/notices" ]; then
    mkdir -- "$folder/notices" || exit 1
    cat "$folder/app/first.txt"
    exit 0
  fi
  set -- "$folder/notices"
fi
exec "$folder/app/node" "$folder/app/rectify.cjs" batch "$@" --out "$folder/out" --format xlsx,html
