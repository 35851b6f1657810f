// Lua as it comes, to compare the sandbox's library with.
#ifndef PLAIN_LUA_H
#define PLAIN_LUA_H

/// Runs a chunk with Lua's own library; the text that it returns, or its error's. The caller frees it.
char *plain_lua(const char *chunk);

#endif
