/* A kernel without a machine: the files under test linked as a Linux program, with the rest of the kernel faked.
 *
 * Memory lies below 4 GiB, "Java code" are C functions, threads are contexts that switch by hand. An exception is a
 * longjmp to the youngest catching call_java or to EXPECT_THROW. */
#ifndef JX_HOST_KERNEL_H
#define JX_HOST_KERNEL_H

#include <setjmp.h>

#include "kernel.h"
#include "memobj.h"
#include "portal.h"

struct catcher {
    jmp_buf context;
    struct catcher *older;
    struct handle *handles;
};

#define CHECK(condition) ((condition) ? (void)0 : host_fail(__FILE__, __LINE__, #condition))

/* Runs `statement`, which must throw by helper `known_method`. */
#define EXPECT_THROW(known_method, statement)                                   \
    do {                                                                        \
        struct catcher catcher;                                                 \
        host_catch(&catcher);                                                   \
        if (!setjmp(catcher.context)) {                                         \
            statement;                                                          \
            host_fail(__FILE__, __LINE__, "throws: " #statement);               \
        }                                                                       \
        CHECK(host_thrown == (int)(known_method));                              \
        current->exception = 0;                                                 \
    } while (0)

enum { HOST_NOTHING = -1, HOST_OBJECT = -2 };

extern struct image *host_image;
extern int host_thrown;        /* the helper of the last exception, or HOST_OBJECT */
extern uint64_t host_pages;    /* pages handed out */
extern uint64_t host_small;    /* bytes of kernel objects handed out */
extern uint64_t host_frame[4];  /* references: roots of the test's thread, as a stub's frame is */
extern bool host_out_of_pages; /* let page allocation fail */
extern struct class *class_object_, *class_node, *class_string, *class_chars, *class_ints, *class_nodes, *class_bytes,
    *class_matrix, *class_longs, *class_service, *class_service_proxy, *class_thread, *class_colour, *class_memory;

void host_start(void);
struct domain *host_domain(const char *name, uint32_t heap_bytes, uint32_t flags);
void host_enter(struct domain *domain); /* the test goes on as this domain's main thread */
struct class *host_class(const char *name, struct class *super, uint32_t kind, uint32_t size, unsigned references, const uint16_t *offsets);
void host_catch(struct catcher *catcher);
void host_fail(const char *file, int line, const char *what) __attribute__((noreturn));
uint32_t host_random(uint32_t limit);
uint64_t host_used(const struct domain *domain);
void host_run(void); /* lets all runnable threads run */

#endif
