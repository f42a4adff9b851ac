"""How kernels start: over private sockets instead of TCP ports, forked from a process that has the imports already."""
