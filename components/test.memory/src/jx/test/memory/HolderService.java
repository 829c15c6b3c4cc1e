package jx.test.memory;

import jx.zero.AtomicVariable;
import jx.zero.Naming;
import jx.zero.ReadOnlyMemory;

/** See {@link Holder}; runs {@link #readOn} on a service of its own, so that it can be asked meanwhile. */
public final class HolderService implements Holder {
    private static final AtomicVariable READS = new AtomicVariable(0);
    private static ReadOnlyMemory kept;

    public static void main(String[] arguments) {
        Naming.get().register("holder", new HolderService());
        Naming.get().register("reader", new HolderService());
    }

    @Override
    public void keep(ReadOnlyMemory memory) {
        kept = memory;
    }

    @Override
    public int read() {
        return kept.get32(0);
    }

    @Override
    public String readOn() {
        ReadOnlyMemory memory = kept;
        try {
            while (memory.get32(0) != -1) {
                READS.set(READS.get() + 1);
            }
            return "-1";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    @Override
    public int reads() {
        return READS.get();
    }

    @Override
    public void forget() {
        kept = null;
        System.gc();
    }

    @Override
    public boolean sees(String name) {
        return Naming.get().lookup(name) != null;
    }
}
