package java.lang;

import java.util.Objects;
import jdk.internal.Kernel;
import jdk.internal.Parker;

/**
 * A thread of the domain. The kernel makes the objects of a domain's first thread and of its services' threads without a constructor, so every field must mean
 * something when zero.
 */
public class Thread implements Runnable {
    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    private static int lastNumber;
    private static long lastId = 1;
    private static UncaughtExceptionHandler defaultHandler;

    static {
        Parker.setSource(Thread::parker);
    }

    private long kernelThread;
    private long id;
    private Runnable target;
    private String name;
    private UncaughtExceptionHandler handler;
    private ThreadLocal.Entry locals;
    private Parker parker;
    private boolean daemon;
    private boolean started;
    private boolean ended;
    /** Set by the kernel in a thread that serves calls of other domains. */
    private boolean service;
    private byte priorityAboveNormal;

    /** Told of exceptions that end a thread. */
    @FunctionalInterface
    public interface UncaughtExceptionHandler {
        void uncaughtException(Thread thread, Throwable exception);
    }

    /** What a thread is doing. */
    public enum State {
        NEW, RUNNABLE, BLOCKED, WAITING, TIMED_WAITING, TERMINATED
    }

    public Thread() {
        this(null, null);
    }

    public Thread(Runnable target) {
        this(target, null);
    }

    public Thread(String name) {
        this(null, Objects.requireNonNull(name, "name cannot be null"));
    }

    public Thread(Runnable target, String name) {
        this.target = target;
        this.name = name != null ? name : "Thread-" + lastNumber++;
        id = nextId();
        daemon = currentThread().daemon;
    }

    private static synchronized long nextId() {
        return ++lastId;
    }

    public static native Thread currentThread();

    public static native void yield();

    /** Blocks for {@code milliseconds}; InterruptedException if interrupted before or meanwhile. */
    public static void sleep(long milliseconds) throws InterruptedException {
        sleep(milliseconds, 0);
    }

    public static void sleep(long milliseconds, int nanoseconds) throws InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanoseconds < 0 || nanoseconds > 999999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        sleepNanos(milliseconds > Long.MAX_VALUE / 2000000 ? Long.MAX_VALUE / 2 : milliseconds * 1000000 + nanoseconds);
    }

    /** Tells the processor that this loop waits for another thread. */
    public static void onSpinWait() {
        Thread.yield();
    }

    public void start() {
        synchronized (this) {
            if (started || this == currentThread()) {
                throw new IllegalThreadStateException();
            }
            started = true;
        }
        start0(daemon);
    }

    @Override
    public void run() {
        if (target != null) {
            target.run();
        }
    }

    /** What the kernel calls in a new thread. */
    private void run0() {
        try {
            run();
        } catch (Throwable exception) {
            uncaught(exception);
        }
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    /** What the kernel calls when a domain's main method ends with an exception: tells the handler, or prints the trace. */
    private static void uncaught(Throwable exception) {
        Thread thread = currentThread();
        UncaughtExceptionHandler handler = thread.handler != null ? thread.handler : defaultHandler;
        if (handler != null) {
            try {
                handler.uncaughtException(thread, exception);
                return;
            } catch (Throwable ignored) {
                return;
            }
        }
        exception.printStackTrace("Exception in thread \"" + thread.getName() + "\" ");
    }

    public final void join() throws InterruptedException {
        join(0);
    }

    /** Waits until the thread has ended, or {@code milliseconds} unless that is 0. */
    public final synchronized void join(long milliseconds) throws InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        long end = System.nanoTime() + milliseconds * 1000000;
        while (started && !ended) {
            long rest = milliseconds == 0 ? 0 : (end - System.nanoTime() + 999999) / 1000000;
            if (milliseconds != 0 && rest <= 0) {
                return;
            }
            wait(rest);
        }
    }

    public final native boolean isAlive();

    public void interrupt() {
        interrupt0();
    }

    public boolean isInterrupted() {
        return interrupted0(false);
    }

    /** Tells whether the current thread was interrupted, and clears that. */
    public static boolean interrupted() {
        return currentThread().interrupted0(true);
    }

    public State getState() {
        if (ended) {
            return State.TERMINATED;
        }
        return isAlive() ? State.RUNNABLE : started ? State.TERMINATED : State.NEW;
    }

    public final String getName() {
        return name != null ? name : service ? "service" : "main";
    }

    public final void setName(String name) {
        this.name = Objects.requireNonNull(name, "name cannot be null");
    }

    public long getId() {
        return id == 0 ? 1 : id;
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean daemon) {
        if (isAlive()) {
            throw new IllegalThreadStateException();
        }
        this.daemon = daemon;
    }

    public final int getPriority() {
        return NORM_PRIORITY + priorityAboveNormal;
    }

    /** Remembered; schedulers here treat all threads of a domain alike. */
    public final void setPriority(int priority) {
        if (priority < MIN_PRIORITY || priority > MAX_PRIORITY) {
            throw new IllegalArgumentException();
        }
        priorityAboveNormal = (byte) (priority - NORM_PRIORITY);
    }

    public UncaughtExceptionHandler getUncaughtExceptionHandler() {
        return handler;
    }

    public void setUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
        this.handler = handler;
    }

    public static UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
        return defaultHandler;
    }

    public static void setDefaultUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
        defaultHandler = handler;
    }

    public StackTraceElement[] getStackTrace() {
        return this == currentThread() ? new Exception().getStackTrace() : new StackTraceElement[0];
    }

    public static void dumpStack() {
        new Exception("Stack trace").printStackTrace();
    }

    private synchronized Parker parker() {
        if (parker == null) {
            parker = new Parker();
        }
        return parker;
    }

    ThreadLocal.Entry locals() {
        return locals;
    }

    void setLocals(ThreadLocal.Entry locals) {
        this.locals = locals;
    }

    @Override
    public String toString() {
        return "Thread[" + getName() + "," + getPriority() + "," + Kernel.domainName() + "]";
    }

    public static native boolean holdsLock(Object object);

    private native void start0(boolean daemon);

    private static native void sleepNanos(long nanoseconds) throws InterruptedException;

    private native void interrupt0();

    private native boolean interrupted0(boolean clear);
}
