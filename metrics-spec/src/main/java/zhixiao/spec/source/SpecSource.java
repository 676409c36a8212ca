package zhixiao.spec.source;

import java.io.IOException;

/** Reads spec files, local or not. */
public interface SpecSource {

    /**
     * Reads a file as UTF-8.
     *
     * @param path a path as a user writes it
     * @throws java.nio.file.NoSuchFileException if there is no such file
     * @throws java.nio.charset.CharacterCodingException if it is not UTF-8
     * @throws IOException if it cannot be read for another reason, such as being far larger than any spec
     */
    SpecFile read(String path) throws IOException;

    /**
     * The path of a file that another file names.
     *
     * @param from the file that names it
     * @param relative the path in that file; an absolute path and a URI stay as they are
     */
    String resolve(SpecFile from, String relative);
}
