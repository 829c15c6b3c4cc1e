/** The class library: what every program sees, written for this system and naming the kernel only in {@code jdk.internal} and the natives of java.lang. */
module java.base {
    exports java.io;
    exports java.lang;
    exports java.lang.annotation;
    exports java.lang.invoke;
    exports java.lang.ref;
    exports java.lang.reflect;
    exports java.lang.runtime;
    exports java.math;
    exports java.nio;
    exports java.nio.charset;
    exports java.time;
    exports java.time.format;
    exports java.util;
    exports java.util.concurrent;
    exports java.util.concurrent.atomic;
    exports java.util.concurrent.locks;
    exports java.util.function;
    exports java.util.stream;
    exports java.util.zip;
}
