#include <cairo.h>
#include <librsvg/rsvg.h>

// A macro of GObject that Swift does not see.
static inline void titian_rsvg_unref(RsvgHandle *handle) { g_object_unref(handle); }
