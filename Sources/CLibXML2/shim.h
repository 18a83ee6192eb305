/* libxml2's SAX2 parser: what Titian reads XML with. */
#include <libxml/xmlversion.h>
/* Debian builds libxml2 with ICU, whose headers clash with Swift's own copy (module _FoundationICU). */
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

/* Frees a parser and, with it, the document that the parser made against our will, should there be one. */
static inline void titian_free_parser(xmlParserCtxtPtr parser) {
    if (parser->myDoc != NULL) {
        xmlFreeDoc(parser->myDoc);
        parser->myDoc = NULL;
    }
    xmlFreeParserCtxt(parser);
}
