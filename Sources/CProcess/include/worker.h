#ifndef WORKER_H
#define WORKER_H

#include <stdbool.h>
#include <stddef.h>

/// Makes this process a worker: it ends with the one that started it, can gain no privileges, leaves no core file, opens
/// few files, and leaves Ctrl-C to the supervisor. False where the system refuses.
bool become_worker(void);

/// Moves standard input or output to a descriptor of its own, so that nothing else in the process reads or writes there.
/// -1 where that fails.
int take_descriptor(int descriptor, bool is_input);

/// Bytes of address space that the process has taken.
size_t address_space_used(void);

/// The most bytes of address space that the process may take; 0: as many as the system gives.
bool limit_address_space(size_t bytes);

/// Processor time of a process in seconds; negative where there is no such process.
double processor_seconds(int process);

/// Counts SIGINT and SIGTERM instead of ending the process.
void watch_interrupts(bool on);
int interrupt_count(void);

#endif
