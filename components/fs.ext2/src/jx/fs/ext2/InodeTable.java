package jx.fs.ext2;

import java.io.IOException;
import jx.zero.Memory;

/**
 * The inodes in memory and their way to and from the disk's inode tables.
 *
 * <p>An inode stays in memory while an operation is at work: room is made only between operations, by {@link #trim}.
 */
final class InodeTable {
    private static final int HEADS = 256;
    private static final int MOST = 512;

    private final Volume volume;
    private final Geometry geometry;
    private final MetadataCache metadata;
    private final Inode[] heads = new Inode[HEADS];
    private int count;
    private long uses;

    InodeTable(Volume volume) {
        this.volume = volume;
        geometry = volume.geometry;
        metadata = volume.metadata;
    }

    /** The inode {@code number}, which a directory names: it must be one that files may have, and in use. */
    Inode get(int number) throws IOException {
        Inode inode = find(number);
        if (inode == null) {
            if (number != Geometry.ROOT_INODE && number < geometry.firstInode || number > geometry.inodes) {
                throw volume.corrupt("inode number " + number + " is out of range");
            }
            inode = new Inode(number);
            InodeView.load(inode, metadata.read(blockOf(number)), offsetOf(number));
            if (inode.links == 0 || inode.mode == 0) {
                throw volume.corrupt("inode " + number + " is not in use, but has a name");
            }
            if (inode.size < 0 || inode.isRegular() && inode.size > volume.map.largestSize()) {
                throw volume.corrupt("inode " + number + " has size " + inode.size);
            }
            add(inode);
        }
        inode.lastUse = ++uses;
        return inode;
    }

    /** A blank inode object for the newly allocated {@code number}. */
    Inode create(int number) throws IOException {
        if (find(number) != null) {
            throw volume.corrupt("inode " + number + " is in use, but was marked free");
        }
        Memory block = metadata.read(blockOf(number));
        block.fill(offsetOf(number), geometry.inodeSize, 0);
        metadata.setChanged(blockOf(number));
        Inode inode = new Inode(number);
        inode.lastUse = ++uses;
        add(inode);
        return inode;
    }

    /** Forgets {@code inode}, which was written or is of no more interest. */
    void remove(Inode inode) {
        int head = inode.number & HEADS - 1;
        if (heads[head] == inode) {
            heads[head] = inode.next;
        } else {
            Inode before = heads[head];
            while (before.next != inode) {
                before = before.next;
            }
            before.next = inode.next;
        }
        inode.next = null;
        count--;
    }

    /** Hands {@code inode} to the metadata cache if it was changed. */
    void write(Inode inode) throws IOException {
        if (inode.changed) {
            int block = blockOf(inode.number);
            InodeView.store(inode, metadata.read(block), offsetOf(inode.number));
            metadata.setChanged(block);
            inode.changed = false;
        }
    }

    /** Hands all changed inodes to the metadata cache. */
    void writeAll() throws IOException {
        for (int head = 0; head < HEADS; head++) {
            for (Inode inode = heads[head]; inode != null; inode = inode.next) {
                write(inode);
            }
        }
    }

    /** Drops inodes that nobody has open if there are too many, those used longest ago first. Called between operations only. */
    void trim() throws IOException {
        if (count <= MOST) {
            return;
        }
        long old = uses - MOST / 2;
        for (int head = 0; head < HEADS; head++) {
            Inode inode = heads[head];
            while (inode != null) {
                Inode following = inode.next;
                if (inode.users == 0 && inode.lastUse < old && inode.links > 0) {
                    write(inode);
                    remove(inode);
                }
                inode = following;
            }
        }
    }

    private void add(Inode inode) {
        int head = inode.number & HEADS - 1;
        inode.next = heads[head];
        heads[head] = inode;
        count++;
    }

    private Inode find(int number) {
        Inode inode = heads[number & HEADS - 1];
        while (inode != null && inode.number != number) {
            inode = inode.next;
        }
        return inode;
    }

    private int blockOf(int number) {
        int index = (number - 1) % geometry.inodesPerGroup;
        return volume.groups.inodeTable(geometry.groupOfInode(number)) + (int) ((long) index * geometry.inodeSize >>> geometry.blockShift);
    }

    private int offsetOf(int number) {
        int index = (number - 1) % geometry.inodesPerGroup;
        return (int) ((long) index * geometry.inodeSize & geometry.blockSize - 1);
    }
}
