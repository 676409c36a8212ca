package zhixiao.spec.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSpecSourceTest {
    private final LocalSpecSource source = new LocalSpecSource();

    @TempDir
    private Path folder;

    @Test
    void resolvesBesideTheFileThatNamesAnother() {
        SpecFile from = new SpecFile("catalogues/a.yaml", "");
        assertThat(source.resolve(from, "../models/m.yaml")).isEqualTo("models/m.yaml");
        assertThat(source.resolve(from, "/models/m.yaml")).isEqualTo("/models/m.yaml");
        assertThat(source.resolve(from, "s3a://bucket/m.yaml")).isEqualTo("s3a://bucket/m.yaml");
        assertThat(source.resolve(new SpecFile("a.yaml", ""), "m.yaml")).isEqualTo("m.yaml");
    }

    @Test
    void dropsTheByteOrderMark() throws IOException {
        Path file = Files.writeString(folder.resolve("bom.yaml"), "\uFEFFa: 1\n");
        assertThat(source.read(file.toString()).text()).isEqualTo("a: 1\n");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("gbk.yaml"), "名: 值".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> source.read(file.toString())).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void aFolderAndAnImpossibleNameAreNoFiles() {
        assertThatThrownBy(() -> source.read(folder.toString())).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> source.read("a\0b.yaml")).isInstanceOf(NoSuchFileException.class);
        assertThat(source.resolve(new SpecFile("a.yaml", ""), "a\0b.yaml")).isEqualTo("a\0b.yaml");
    }

    @Test
    void refusesWhatIsFarTooLargeBeforeReadingIt() throws IOException {
        Path file = folder.resolve("large.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 33);
        }
        assertThatThrownBy(() -> source.read(file.toString())).isInstanceOf(IOException.class);
    }
}
