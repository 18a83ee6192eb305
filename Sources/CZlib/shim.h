#include <zlib.h>

/* deflateInit2 is a macro, which Swift does not import. 16 is added to the window bits for gzip's header and trailer. */
static inline int titian_gzip_begin(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

/* inflateInit2 is a macro too. Negative window bits stand for deflate without a header, as in a ZIP file. */
static inline int titian_inflate_begin(z_stream *stream) {
    return inflateInit2(stream, -15);
}
