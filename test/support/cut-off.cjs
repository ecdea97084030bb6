// Loaded before a program that must not use the network: whatever tries to ends with an error.
const refuse = () => {
  throw new Error('the network was used');
};
const net = require('node:net');
net.connect = net.createConnection = net.Socket.prototype.connect = refuse;
require('node:dns').lookup = refuse;
globalThis.fetch = refuse;
