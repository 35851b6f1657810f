#include "ccharset.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <uchardet/uchardet.h>

int ccharset_detect(const char *bytes, size_t length, char *name, size_t capacity) {
    uchardet_t detector = uchardet_new();
    if (!detector) return 0;
    int found = 0;
    if (uchardet_handle_data(detector, bytes, length) == 0) {
        uchardet_data_end(detector);
        const char *result = uchardet_get_charset(detector);
        size_t count = strlen(result);
        if (count > 0 && count < capacity) {
            memcpy(name, result, count + 1);
            found = 1;
        }
    }
    uchardet_delete(detector);
    return found;
}

ptrdiff_t ccharset_convert(const char *name, const char *bytes, size_t length, char *target, size_t capacity,
                           size_t *replaced) {
    *replaced = 0;
    iconv_t converter = iconv_open("UTF-8", name);
    if (converter == (iconv_t)-1) return -1;
    // iconv() takes the source without const and does not write to it.
    char *in = (char *)bytes;
    char *out = target;
    size_t left = length;
    size_t room = capacity;
    while (left > 0 && iconv(converter, &in, &left, &out, &room) == (size_t)-1) {
        if (errno == E2BIG || room < 3) break;
        memcpy(out, "\xEF\xBF\xBD", 3);
        out += 3;
        room -= 3;
        in++;
        (*replaced)++;
        left--;
    }
    if (room > 0) iconv(converter, NULL, NULL, &out, &room);
    iconv_close(converter);
    return out - target;
}
