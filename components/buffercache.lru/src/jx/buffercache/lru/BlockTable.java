package jx.buffercache.lru;

/**
 * Which block of the disk lies in which slot of the cache, and which slot to give up next.
 *
 * <p>Slots stand in a queue in the order of their last use, the one used longest ago first. A hit only marks its slot; a marked slot at the head of the queue is sent to
 * the tail, so a hit costs a hash lookup and a store. Nothing is allocated after construction. Not synchronised.
 */
final class BlockTable {
    static final int NONE = -1;
    /** Mixes block numbers so that distant runs do not share hash chains: 2^32 divided by the golden ratio. */
    private static final int MULTIPLIER = 0x9e3779b1;

    private final int[] blocks;
    private final boolean[] used;
    private final int[] chain;
    private final int[] heads;
    private final int hashShift;
    private final int[] older;
    private final int[] newer;
    private int oldest;
    private int newest;

    BlockTable(int slots) {
        blocks = new int[slots];
        used = new boolean[slots];
        chain = new int[slots];
        int bits = 4;
        while (1 << bits < 2 * slots) {
            bits++;
        }
        hashShift = 32 - bits;
        heads = new int[1 << bits];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = NONE;
        }
        older = new int[slots];
        newer = new int[slots];
        for (int slot = 0; slot < slots; slot++) {
            blocks[slot] = NONE;
            older[slot] = slot - 1;
            newer[slot] = slot + 1 < slots ? slot + 1 : NONE;
        }
        oldest = 0;
        newest = slots - 1;
    }

    /** The slot that holds {@code block}, marked as used now, or NONE. */
    int find(int block) {
        int[] numbers = blocks;
        int slot = heads[block * MULTIPLIER >>> hashShift];
        while (slot >= 0) {
            if (numbers[slot] == block) {
                used[slot] = true;
                return slot;
            }
            slot = chain[slot];
        }
        return NONE;
    }

    /** Whether {@code block} is in a slot; marks nothing. */
    boolean contains(int block) {
        int slot = heads[block * MULTIPLIER >>> hashShift];
        while (slot >= 0 && blocks[slot] != block) {
            slot = chain[slot];
        }
        return slot >= 0;
    }

    /** True if {@code slot} holds {@code block}; then it is marked as used now. */
    boolean holds(int slot, int block) {
        if (slot < blocks.length && blocks[slot] == block) {
            used[slot] = true;
            return true;
        }
        return false;
    }

    /** The block in {@code slot}, or NONE. */
    int blockOf(int slot) {
        return blocks[slot];
    }

    /** The slot used longest ago; it becomes the newest. It still holds what it held. */
    int takeOldest() {
        int slot = oldest;
        while (used[slot]) {
            used[slot] = false;
            moveToNewest(slot);
            slot = oldest;
        }
        moveToNewest(slot);
        return slot;
    }

    /** Gives {@code slot}, which holds nothing, to {@code block}, which no slot holds. */
    void assign(int slot, int block) {
        int hash = block * MULTIPLIER >>> hashShift;
        blocks[slot] = block;
        chain[slot] = heads[hash];
        heads[hash] = slot;
    }

    /** Makes {@code slot} empty and the first to be taken. */
    void release(int slot) {
        remove(slot);
        used[slot] = false;
        if (slot != oldest) {
            unlink(slot);
            older[slot] = NONE;
            newer[slot] = oldest;
            older[oldest] = slot;
            oldest = slot;
        }
    }

    /** Makes {@code slot} empty, wherever it stands in the queue. */
    void remove(int slot) {
        int block = blocks[slot];
        if (block == NONE) {
            return;
        }
        int hash = block * MULTIPLIER >>> hashShift;
        if (heads[hash] == slot) {
            heads[hash] = chain[slot];
        } else {
            int before = heads[hash];
            while (chain[before] != slot) {
                before = chain[before];
            }
            chain[before] = chain[slot];
        }
        blocks[slot] = NONE;
    }

    private void moveToNewest(int slot) {
        if (slot == newest) {
            return;
        }
        unlink(slot);
        older[slot] = newest;
        newer[slot] = NONE;
        newer[newest] = slot;
        newest = slot;
    }

    /** Takes {@code slot} out of a queue of at least two. */
    private void unlink(int slot) {
        if (slot == oldest) {
            oldest = newer[slot];
            older[oldest] = NONE;
        } else if (slot == newest) {
            newest = older[slot];
            newer[newest] = NONE;
        } else {
            newer[older[slot]] = newer[slot];
            older[newer[slot]] = older[slot];
        }
    }
}
