package jx.fs.ext2;

import java.io.IOException;
import java.util.ArrayList;
import jx.fs.api.DirectoryEntry;
import jx.fs.api.FileAttributes;
import jx.zero.Memory;

/**
 * Names in directories, searched one after the other.
 *
 * <p>A hash index that the directory may have is passed over when reading and given up at the first change, which leaves a plain directory. Each entry is checked
 * before it is used; a directory may have no holes.
 */
final class Directories {
    private static final byte[] SELF = {'.'};
    private static final byte[] PARENT = {'.', '.'};
    /** The disk's type codes, by type as in the mode. */
    private static final int[] TYPE_CODES = {0, 5, 3, 0, 2, 0, 4, 0, 1, 0, 7, 0, 6, 0, 0, 0};

    private final Volume volume;
    private final Geometry geometry;
    private final MetadataCache metadata;
    private final int blockSize;
    private final int blockShift;

    /** Where {@link #find} found the name, and the entry before it in the same block (-1 if there is none). */
    private int foundBlock;
    private int foundOffset;
    private int foundBefore;

    Directories(Volume volume) {
        this.volume = volume;
        geometry = volume.geometry;
        metadata = volume.metadata;
        blockSize = geometry.blockSize;
        blockShift = geometry.blockShift;
    }

    private int blocksOf(Inode directory) throws IOException {
        if ((directory.size & blockSize - 1) != 0 || directory.size == 0) {
            throw volume.corrupt("directory " + directory.number + " has size " + directory.size);
        }
        return (int) (directory.size >>> blockShift);
    }

    private int blockAt(Inode directory, int index) throws IOException {
        int block = volume.map.find(directory, index);
        if (block == 0) {
            throw volume.corrupt("directory " + directory.number + " has a hole");
        }
        return block;
    }

    /** Bytes of the entry at {@code at}, which is proved to lie in its block and to hold its name. */
    private int check(Inode directory, Memory block, int at) throws IOException {
        if (at > blockSize - EntryView.HEADER) {
            throw volume.corrupt("directory " + directory.number + ": entry across the block's end");
        }
        int length = EntryView.length(block, at);
        int inode = EntryView.inode(block, at);
        if (length < EntryView.sizeFor(1) || (length & 3) != 0 || length > blockSize - at || EntryView.sizeFor(EntryView.nameLength(block, at)) > length
                || inode < 0 || inode > geometry.inodes) {
            throw volume.corrupt("directory " + directory.number + ": bad entry at " + at);
        }
        return length;
    }

    /** The inode number that {@code name} has in {@code directory}, or 0. */
    int find(Inode directory, byte[] name) throws IOException {
        int blocks = blocksOf(directory);
        for (int index = 0; index < blocks; index++) {
            int number = blockAt(directory, index);
            Memory block = metadata.read(number);
            int before = -1;
            int at = 0;
            while (at < blockSize) {
                int length = check(directory, block, at);
                int inode = EntryView.inode(block, at);
                if (inode != 0 && EntryView.hasName(block, at, name)) {
                    foundBlock = number;
                    foundOffset = at;
                    foundBefore = before;
                    return inode;
                }
                before = at;
                at += length;
            }
        }
        return 0;
    }

    /** Adds {@code name}, which must not be there, for {@code child}; nothing changes if it throws. */
    void insert(Inode directory, byte[] name, Inode child) throws IOException {
        int needed = EntryView.sizeFor(name.length);
        int blocks = blocksOf(directory);
        for (int index = 0; index < blocks; index++) {
            int number = blockAt(directory, index);
            Memory block = metadata.read(number);
            int at = 0;
            while (at < blockSize) {
                int length = check(directory, block, at);
                int taken = EntryView.inode(block, at) == 0 ? 0 : EntryView.sizeFor(EntryView.nameLength(block, at));
                if (length - taken >= needed) {
                    if (taken > 0) {
                        EntryView.setLength(block, at, taken);
                    }
                    EntryView.setLength(block, at + taken, length - taken);
                    EntryView.store(block, at + taken, child.number, name, typeCode(child));
                    metadata.setChanged(number);
                    noteChange(directory);
                    return;
                }
                at += length;
            }
        }
        appendBlock(directory, blocks, name, child);
    }

    private void appendBlock(Inode directory, int index, byte[] name, Inode child) throws IOException {
        volume.map.allocate(directory, index, 1);
        int number = blockAt(directory, index);
        Memory block;
        try {
            block = metadata.create(number);
        } catch (IOException e) {
            volume.map.release(directory, index, 1);
            throw e;
        }
        EntryView.setLength(block, 0, blockSize);
        EntryView.store(block, 0, child.number, name, typeCode(child));
        directory.size += blockSize;
        noteChange(directory);
    }

    /** Removes {@code name}, which must be there. */
    void remove(Inode directory, byte[] name) throws IOException {
        if (find(directory, name) == 0) {
            throw volume.corrupt("directory " + directory.number + " lost a name");
        }
        Memory block = metadata.read(foundBlock);
        if (foundBefore < 0) {
            EntryView.setInode(block, foundOffset, 0);
        } else {
            EntryView.setLength(block, foundBefore, EntryView.length(block, foundBefore) + EntryView.length(block, foundOffset));
        }
        metadata.setChanged(foundBlock);
        noteChange(directory);
    }

    /** Makes {@code name}, which must be there, lead to {@code child}. */
    void replace(Inode directory, byte[] name, Inode child) throws IOException {
        if (find(directory, name) == 0) {
            throw volume.corrupt("directory " + directory.number + " lost a name");
        }
        Memory block = metadata.read(foundBlock);
        EntryView.setInode(block, foundOffset, child.number);
        EntryView.setType(block, foundOffset, typeCode(child));
        metadata.setChanged(foundBlock);
        noteChange(directory);
    }

    /** Gives the new {@code directory} its first block, which names itself and {@code parent}; nothing changes if it throws. */
    void initialise(Inode directory, Inode parent) throws IOException {
        appendBlock(directory, 0, SELF, directory);
        int first = EntryView.sizeFor(SELF.length);
        int number = blockAt(directory, 0);
        Memory block = metadata.read(number);
        EntryView.setLength(block, 0, first);
        EntryView.setLength(block, first, blockSize - first);
        EntryView.store(block, first, parent.number, PARENT, typeCode(parent));
        metadata.setChanged(number);
    }

    /** The inode number of the directory above. */
    int parentOf(Inode directory) throws IOException {
        int parent = find(directory, PARENT);
        if (parent == 0) {
            throw volume.corrupt("directory " + directory.number + " has no parent");
        }
        return parent;
    }

    void setParent(Inode directory, Inode parent) throws IOException {
        replace(directory, PARENT, parent);
    }

    /** Whether there are no names but those of itself and its parent. */
    boolean isEmpty(Inode directory) throws IOException {
        int blocks = blocksOf(directory);
        for (int index = 0; index < blocks; index++) {
            Memory block = metadata.read(blockAt(directory, index));
            int at = 0;
            while (at < blockSize) {
                int length = check(directory, block, at);
                if (EntryView.inode(block, at) != 0 && !EntryView.hasName(block, at, SELF) && !EntryView.hasName(block, at, PARENT)) {
                    return false;
                }
                at += length;
            }
        }
        return true;
    }

    /** As {@link jx.fs.api.Directory#read}; a cookie is a byte position in the directory. */
    DirectoryEntry[] list(Inode directory, long cookie, int maximum) throws IOException {
        ArrayList<DirectoryEntry> entries = new ArrayList<>();
        int blocks = blocksOf(directory);
        if (cookie < 0 || cookie >= directory.size || maximum <= 0) {
            return new DirectoryEntry[0];
        }
        for (int index = (int) (cookie >>> blockShift); index < blocks && entries.size() < maximum; index++) {
            Memory block = metadata.read(blockAt(directory, index));
            long start = (long) index << blockShift;
            int at = 0;
            while (at < blockSize && entries.size() < maximum) {
                int length = check(directory, block, at);
                int inode = EntryView.inode(block, at);
                if (inode != 0 && start + at >= cookie) {
                    String name = Names.decode(block, at + EntryView.HEADER, EntryView.nameLength(block, at));
                    int type = geometry.fileTypes ? typeOfCode(EntryView.type(block, at)) : 0;
                    entries.add(new DirectoryEntry(name, inode, type, start + at + length));
                }
                at += length;
            }
        }
        DirectoryEntry[] result = new DirectoryEntry[entries.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = entries.get(i);
        }
        return result;
    }

    private int typeCode(Inode inode) {
        return geometry.fileTypes ? TYPE_CODES[inode.type()] : 0;
    }

    private static int typeOfCode(int code) {
        for (int type = FileAttributes.TYPE_FIFO; type < TYPE_CODES.length; type++) {
            if (code != 0 && TYPE_CODES[type] == code) {
                return type;
            }
        }
        return 0;
    }

    private void noteChange(Inode directory) {
        directory.flags &= ~Inode.FLAG_INDEXED_DIRECTORY;
        volume.touchContent(directory);
    }
}
