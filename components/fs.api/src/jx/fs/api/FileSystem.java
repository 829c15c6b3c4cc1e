package jx.fs.api;

import java.io.IOException;
import jx.zero.Portal;

/**
 * A mounted file system, addressed by absolute paths with {@code /} between names.
 *
 * <p>Symbolic links are followed everywhere but in the last name of {@link #linkAttributes}, {@link #readLink}, {@link #unlink}, {@link #rename} and {@link #link}. All methods
 * are atomic towards each other. Errors are subclasses of {@link FileSystemException}, or a plain IOException if the disk failed.
 */
public interface FileSystem extends Portal {
    /** Opens a regular file for reading and writing. */
    File open(String path) throws IOException;

    /** Makes and opens a regular file; {@link FileExistsException} if the name is taken. */
    File create(String path, int permissions) throws IOException;

    /** Opens a directory for listing. */
    Directory openDirectory(String path) throws IOException;

    void makeDirectory(String path, int permissions) throws IOException;

    /** Removes an empty directory. */
    void removeDirectory(String path) throws IOException;

    /** Removes a name of something that is no directory; its bytes go with the last name once it is closed. */
    void unlink(String path) throws IOException;

    /** Makes {@code path} another name of {@code existing}, which is no directory. */
    void link(String existing, String path) throws IOException;

    /** Moves {@code from} to {@code to}, replacing a file or an empty directory of the same kind. */
    void rename(String from, String to) throws IOException;

    /** Makes a symbolic link that says {@code target}. */
    void symbolicLink(String target, String path) throws IOException;

    String readLink(String path) throws IOException;

    /** Attributes of what {@code path} leads to. */
    FileAttributes attributes(String path) throws IOException;

    /** Attributes of {@code path} itself, even if it is a symbolic link. */
    FileAttributes linkAttributes(String path) throws IOException;

    /** Sets the low 12 bits of the mode. */
    void setPermissions(String path, int permissions) throws IOException;

    void setOwner(String path, int user, int group) throws IOException;

    /** Sets access and modification time in seconds since 1970. */
    void setTimes(String path, long accessTime, long modificationTime) throws IOException;

    FileSystemStatus status() throws IOException;

    /** Returns when everything done before is on stable storage. */
    void sync() throws IOException;

    /** Syncs and ends use of the disk; afterwards everything throws {@link FileSystemException}. */
    void unmount() throws IOException;
}
