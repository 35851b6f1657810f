#ifndef PROCESS_H
#define PROCESS_H

/// The processors that this process may use, at least 1: those of the machine, or as few as `taskset` or a container
/// leaves it.
int usable_processors(void);

/// Makes the allocator keep what is given back, up to 64 MB, for those who ask next; by default it goes back to the
/// system and comes again page by page.
void keep_freed_memory(void);

/// The flag that opens a file or folder as a place only: `O_PATH`, which Swift does not see.
int place_flag(void);

/// The identity that the linker gave the program: a hash of all that is in it. Returns its length, at most `size`; 0
/// where there is none.
int program_identity(unsigned char *identity, int size);

#endif
