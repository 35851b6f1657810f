#ifndef ALLOCATION_H
#define ALLOCATION_H

/// From now on the process ends with a status where the system gives it no memory, whoever asked for it; 0: it goes on.
void exit_without_memory(int status);

#endif
