#ifndef WORKER_H
#define WORKER_H

#include <stdbool.h>
#include <stddef.h>

/// Moves standard input or output to a descriptor of its own, so that nothing else in the process reads or writes there.
/// -1 where that fails.
int take_descriptor(int descriptor, bool is_input);

/// Bytes of address space that the process has taken.
size_t address_space_used(void);

/// The most bytes of address space that the process may take; 0: as many as the system gives.
bool limit_address_space(size_t bytes);

/// Processor time of a process in seconds; negative where there is no such process.
double processor_seconds(int process);

/// Counts SIGINT and SIGTERM instead of ending the process by the first; the second one ends it at once, with status 130.
void watch_interrupts(bool on);
int interrupt_count(void);

#endif
