// The readline interface of libedit, for Swift.
#ifndef CEDITLINE_H
#define CEDITLINE_H
#include <stdio.h>
#include <editline/readline.h>
#include <sys/ioctl.h>

// Swift 6 refuses mutable global variables of C, so the few that are set have functions here.
// All are to be called from the thread that calls readline().

// Before the first readline(): the application's name, no signal handlers of the library's own,
// and the characters that end a word for completion.
static inline void editline_configure_(const char *name, const char *breaks,
                                       rl_completion_func_t *complete) {
  rl_readline_name = name;
  rl_catch_signals = 0;
  rl_basic_word_break_characters = breaks;
  rl_completer_word_break_characters = (char *)breaks;
  rl_attempted_completion_function = complete;
  rl_completion_append_character = '\0';
}

// In a completion function: no file names when it finds nothing.
static inline void editline_no_file_names_(void) { rl_attempted_completion_over = 1; }

// The columns of the terminal behind a descriptor, 0 where there is none: ioctl() takes a variable
// number of arguments, which Swift cannot call.
static inline int editline_columns_(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

#endif
