package jx.fs.ext2;

import java.io.IOException;
import jx.fs.api.NoSpaceException;
import jx.zero.Memory;

/** Takes and returns inode numbers: files near their directory, directories spread over groups with room for what will be in them. */
final class InodeAllocator {
    private final Volume volume;
    private final Geometry geometry;
    private final GroupTable groups;
    private final MetadataCache metadata;

    InodeAllocator(Volume volume) {
        this.volume = volume;
        geometry = volume.geometry;
        groups = volume.groups;
        metadata = volume.metadata;
    }

    /** Takes a free inode for something in the directory with inode {@code parent}. */
    int allocate(int parent, boolean directory) throws IOException {
        int home = geometry.groupOfInode(parent);
        int group = directory ? groupForDirectory(home) : groupForFile(home);
        for (int i = 0; i < geometry.groups; i++) {
            if (groups.freeInodesIn(group) > 0) {
                int bitmap = groups.inodeBitmap(group);
                Memory bits = metadata.read(bitmap);
                int first = Math.max(0, Math.min(geometry.firstInode - 1 - group * geometry.inodesPerGroup, geometry.inodesPerGroup));
                int index = Bitmap.findClear(bits, first, geometry.inodesPerGroup);
                if (index >= 0) {
                    Bitmap.set(bits, index);
                    metadata.setChanged(bitmap);
                    groups.addFreeInodes(group, -1);
                    if (directory) {
                        groups.addDirectories(group, 1);
                    }
                    return group * geometry.inodesPerGroup + index + 1;
                }
            }
            group = group + 1 < geometry.groups ? group + 1 : 0;
        }
        throw new NoSpaceException("all inodes are in use");
    }

    private int groupForFile(int home) {
        int group = home;
        for (int i = 0; i < geometry.groups; i++) {
            if (groups.freeInodesIn(group) > 0 && groups.freeBlocksIn(group) > 0) {
                return group;
            }
            group = group + 1 < geometry.groups ? group + 1 : 0;
        }
        return home;
    }

    /** Of the groups with no fewer free inodes than the average, the one with the most free blocks. */
    private int groupForDirectory(int home) {
        long average = groups.freeInodes() / geometry.groups;
        int best = -1;
        int group = home;
        for (int i = 0; i < geometry.groups; i++) {
            if (groups.freeInodesIn(group) > 0 && groups.freeInodesIn(group) >= average && (best < 0 || groups.freeBlocksIn(group) > groups.freeBlocksIn(best))) {
                best = group;
            }
            group = group + 1 < geometry.groups ? group + 1 : 0;
        }
        return best >= 0 ? best : home;
    }

    /** Returns inode {@code number}, which must be in use. */
    void free(int number, boolean directory) throws IOException {
        int group = geometry.groupOfInode(number);
        int index = (number - 1) % geometry.inodesPerGroup;
        int bitmap = groups.inodeBitmap(group);
        Memory bits = metadata.read(bitmap);
        if (!Bitmap.isSet(bits, index)) {
            throw volume.corrupt("inode " + number + " is not in use, but was to be freed");
        }
        Bitmap.clear(bits, index);
        metadata.setChanged(bitmap);
        groups.addFreeInodes(group, 1);
        if (directory && groups.directoriesIn(group) > 0) {
            groups.addDirectories(group, -1);
        }
    }
}
