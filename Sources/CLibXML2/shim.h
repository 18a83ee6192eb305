/* libxml2's SAX2 parser: what Titian reads XML with. */
#include <libxml/xmlversion.h>
/* Debian builds libxml2 with ICU, whose headers clash with Swift's own copy (module _FoundationICU). */
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stddef.h>
#include <string.h>

/* The last `<` of some bytes. GNU's memrchr looks at many bytes at a time. */
static inline const unsigned char *titian_last_bracket(const unsigned char *bytes, size_t count) {
#ifdef __GLIBC__
    extern void *memrchr(const void *, int, size_t);
    return (const unsigned char *)memrchr(bytes, '<', count);
#else
    while (count > 0)
        if (bytes[--count] == '<') return bytes + count;
    return NULL;
#endif
}

/* The first line break of some bytes. */
static inline const unsigned char *titian_first_break(const unsigned char *bytes, size_t count) {
    return (const unsigned char *)memchr(bytes, '\n', count);
}

/* libxml2 prints a few messages whatever handlers it has; what went wrong is in the parser's state all the same. */
static void titian_ignore(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}
static inline void titian_silence(void) { xmlSetGenericErrorFunc(NULL, titian_ignore); }

/* Frees a parser and, with it, the document that the parser made against our will, should there be one. */
static inline void titian_free_parser(xmlParserCtxtPtr parser) {
    if (parser->myDoc != NULL) {
        xmlFreeDoc(parser->myDoc);
        parser->myDoc = NULL;
    }
    xmlFreeParserCtxt(parser);
}
