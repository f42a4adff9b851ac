"""How kernels start: over private sockets instead of TCP ports, and forked from a process that has the imports already."""
