#ifndef PROCESSORS_H
#define PROCESSORS_H

/// The processors that this process may use, at least 1: those of the machine, or as few as `taskset` or a container
/// leaves it.
int usable_processors(void);

#endif
