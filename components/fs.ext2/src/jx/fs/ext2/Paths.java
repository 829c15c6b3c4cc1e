package jx.fs.ext2;

import java.io.IOException;
import jx.fs.api.FileNotFoundException;
import jx.fs.api.InvalidNameException;
import jx.fs.api.LinkLoopException;
import jx.fs.api.NameTooLongException;
import jx.fs.api.NotDirectoryException;

/** Leads from paths to inodes. */
final class Paths {
    private static final int LONGEST = 4096;
    private static final int MOST_LINKS = 40;

    private final Volume volume;
    private final SymbolicLinks links;

    /** The last name of the path that {@link #parent} was asked for. */
    private String lastName;

    Paths(Volume volume, SymbolicLinks links) {
        this.volume = volume;
        this.links = links;
    }

    /** The inode of {@code path}; a symbolic link in its last name is followed if {@code follow}. */
    Inode resolve(String path, boolean follow) throws IOException {
        return walk(path, follow, false);
    }

    /** The directory that holds the last name of {@code path}, which is {@link #lastName} then and need not be there. */
    Inode parent(String path) throws IOException {
        return walk(path, false, true);
    }

    String lastName() {
        return lastName;
    }

    private Inode walk(String path, boolean follow, boolean toParent) throws IOException {
        if (!path.startsWith("/")) {
            throw new InvalidNameException("path \"" + path + "\" does not start with /");
        }
        String rest = path;
        Inode current = volume.root();
        int at = 0;
        int followed = 0;
        while (true) {
            if (rest.length() > LONGEST) {
                throw new NameTooLongException(path);
            }
            int start = skipSlashes(rest, at);
            if (start == rest.length()) {
                return end(path, current, toParent);
            }
            int end = rest.indexOf('/', start);
            if (end < 0) {
                end = rest.length();
            }
            at = skipSlashes(rest, end);
            boolean last = at == rest.length();
            requireDirectory(current, path);
            String name = rest.substring(start, end);
            if (last && toParent) {
                lastName = name;
                return current;
            }
            Inode child = child(current, name, path);
            if (child.isSymbolicLink() && (!last || follow || end < rest.length())) {
                if (++followed > MOST_LINKS) {
                    throw new LinkLoopException(path);
                }
                String target = links.read(child);
                if (target.isEmpty()) {
                    throw new FileNotFoundException(path);
                }
                rest = target + rest.substring(end);
                at = 0;
                if (target.charAt(0) == '/') {
                    current = volume.root();
                }
                continue;
            }
            if (last && end < rest.length()) {
                requireDirectory(child, path);
            }
            current = child;
        }
    }

    private static Inode end(String path, Inode current, boolean toParent) throws IOException {
        if (toParent) {
            throw new InvalidNameException("\"" + path + "\" has no last name");
        }
        return current;
    }

    private static int skipSlashes(String path, int from) {
        int at = from;
        while (at < path.length() && path.charAt(at) == '/') {
            at++;
        }
        return at;
    }

    private Inode child(Inode directory, String name, String path) throws IOException {
        if (name.equals(".")) {
            return directory;
        }
        int number = volume.directories.find(directory, Names.encodeName(name));
        if (number == 0) {
            throw new FileNotFoundException(path);
        }
        return volume.inodes.get(number);
    }

    private static void requireDirectory(Inode inode, String path) throws NotDirectoryException {
        if (!inode.isDirectory()) {
            throw new NotDirectoryException(path);
        }
    }
}
