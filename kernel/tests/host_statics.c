/* Class initialisation: superclass first, recursion, failure; and the name service. */

#include "host_kernel.h"

void naming_register(ref self, ref string, ref portal);
ref naming_lookup(ref self, ref string);
ref naming_get(void);

static struct class *parent, *child, *broken, *below_broken, *class_naming, *class_ports;
static char order[8];
static unsigned order_length;
static uint64_t wrapped, no_class;

static uint8_t state(const struct class *klass) { return ((uint8_t *)current->statics)[klass->init_state]; }

static uint64_t init_parent(void)
{
    order[order_length++] = 'p';
    class_init(child); /* runs already, on this thread */
    CHECK(state(child) == 1 && state(parent) == 1);
    return 0;
}

static uint64_t init_child(void)
{
    order[order_length++] = 'c';
    class_init(child);
    return 0;
}

static uint64_t init_broken(void)
{
    order[order_length++] = 'b';
    throw_exception(new_object(class_node));
}

static uint64_t wrap(uint64_t cause)
{
    CHECK(class_of((ref)cause) == class_node);
    wrapped++;
    ref error = new_object(class_node);
    throw_exception(error);
}

static uint64_t not_found(uint64_t class_object)
{
    no_class = class_object;
    throw_exception(new_object(class_node));
}

static struct class *with_initializer(const char *name, struct class *super, uint64_t (*code)(void))
{
    struct class *klass = host_class(name, super, 0, 8, 0, NULL);
    klass->clinit = (uint32_t)(uintptr_t)code;
    return klass;
}

static void test_order_and_failure(void)
{
    class_init(child);
    CHECK(!strcmp(order, "pc") && state(child) == 2 && state(parent) == 2);
    class_init(child);
    CHECK(order_length == 2);

    EXPECT_THROW(HOST_OBJECT, class_init(broken));
    CHECK(wrapped == 1 && state(broken) == 3);
    EXPECT_THROW(HOST_OBJECT, class_init(broken));
    CHECK(wrapped == 1 && order_length == 3 && no_class == broken->class_object);
    EXPECT_THROW(HOST_OBJECT, class_init(below_broken));
    CHECK(state(below_broken) == 3 && !current->domain->initializing);
}

static void test_states_are_per_domain(void)
{
    host_enter(host_domain("second", 64 * 1024, BOOT_FLAG_GC_STRESS));
    CHECK(state(child) == 0);
    order_length = 0;
    class_init(child);
    CHECK(order_length == 2 && state(child) == 2);
}

static ref text(const char *utf8) { return string_new(utf8, strlen(utf8)); }

static void test_names(void)
{
    struct domain *first = host_domain("granted", 64 * 1024, BOOT_FLAG_GC_STRESS), *second = host_domain("plain", 64 * 1024, 0);
    ((struct boot_domain *)first->boot)->grants = GRANT_PORTS;
    host_enter(second);
    CHECK(class_of(naming_get()) == class_naming && naming_get() == naming_lookup(0, text("Naming")));
    CHECK(naming_lookup(0, text("Ports")) == 0 && naming_lookup(0, text("nobody")) == 0);
    host_enter(first);
    CHECK(class_of(naming_lookup(0, text("Ports"))) == class_ports && !naming_lookup(0, text("Port")) && !naming_lookup(0, text("Portss")));

    host_frame[0] = new_object(class_service);
    host_frame[1] = text("service");
    naming_register(0, (ref)host_frame[1], (ref)host_frame[0]);
    gc_collect(first);
    CHECK(naming_lookup(0, text("service")) == (ref)host_frame[0]);
    EXPECT_THROW(KNOWN_METHOD_THROW_ILLEGAL_ARGUMENT, naming_register(0, text("Ports"), (ref)host_frame[0]));
    EXPECT_THROW(KNOWN_METHOD_THROW_NULL, naming_register(0, 0, (ref)host_frame[0]));
    host_frame[0] = host_frame[1] = 0;

    host_enter(second);
    ref proxy = naming_lookup(0, text("service"));
    CHECK(class_of(proxy) == class_service_proxy && ((struct service *)load64(proxy + PROXY_SERVICE))->domain == first);
    EXPECT_THROW(KNOWN_METHOD_THROW_ILLEGAL_ARGUMENT, naming_register(0, text("service"), naming_get()));
}

int main(void)
{
    host_start();
    host_enter(host_domain("first", 64 * 1024, BOOT_FLAG_GC_STRESS));
    host_image->known_methods[KNOWN_METHOD_THROW_INITIALIZER] = (uint32_t)(uintptr_t)wrap;
    host_image->known_methods[KNOWN_METHOD_THROW_NO_CLASS] = (uint32_t)(uintptr_t)not_found;
    parent = with_initializer("Parent", class_object_, init_parent);
    child = with_initializer("Child", parent, init_child);
    broken = with_initializer("Broken", class_object_, init_broken);
    below_broken = with_initializer("BelowBroken", broken, NULL);
    class_naming = host_class("jx.zero.Naming", class_object_, CLASS_FLAG_FAST_PORTAL, 8, 0, NULL);
    class_ports = host_class("jx.zero.Ports", class_object_, CLASS_FLAG_FAST_PORTAL, 8, 0, NULL);
    host_image->known_classes[KNOWN_CLASS_JX_ZERO_NAMING] = (uint32_t)(uintptr_t)class_naming;
    host_image->known_classes[KNOWN_CLASS_JX_ZERO_PORTS] = (uint32_t)(uintptr_t)class_ports;
    test_order_and_failure();
    test_states_are_per_domain();
    test_names();
    return 0;
}
