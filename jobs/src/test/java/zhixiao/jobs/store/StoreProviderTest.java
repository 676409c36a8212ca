package zhixiao.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.reports.style.ReportStyle;
import zhixiao.reports.style.StartingStyle;

/** Files of a store by {@link Files}: on Hadoop's own view of this machine, which needs no server, and is held against what the machine says. */
class StoreProviderTest {
    @TempDir
    Path machine;

    private Path store;

    @BeforeEach
    void aFolderSeenTwice() {
        store = StoreFileSystem.of("file", "").path(machine.toString());
    }

    @Test
    void whatIsWrittenIsThereAndIsReadFromAnyPlace() throws IOException {
        Files.writeString(store.resolve("瀚.txt"), "0123456789");
        assertThat(machine.resolve("瀚.txt")).hasContent("0123456789");
        assertThat(Files.readString(store.resolve("瀚.txt"))).isEqualTo("0123456789");
        assertThat(Files.size(store.resolve("瀚.txt"))).isEqualTo(10);
        try (SeekableByteChannel channel = Files.newByteChannel(store.resolve("瀚.txt"))) {
            ByteBuffer three = ByteBuffer.allocate(3);
            channel.position(6).read(three);
            assertThat(new String(three.array(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("678");
            assertThat(channel.size()).isEqualTo(10);
        }
        try (SeekableByteChannel channel =
                Files.newByteChannel(store.resolve("new"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            assertThat(channel.position()).isEqualTo(3);
        }
        assertThat(machine.resolve("new")).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void aStyleOfReportsLiesOnAStoreLikeAnywhere() throws IOException {
        for (Map.Entry<String, String> file : StartingStyle.files("north", true).entrySet()) {
            Path target = store.resolve("north").resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        ReportStyle style = ReportStyle.read(store.resolve("north"));
        style.keepIn(store.resolve("run"));
        assertThat(ReportStyle.of(machine.resolve("run")).hash()).isEqualTo(style.hash());
        assertThat(ReportStyle.of(store.resolve("run")).hash()).isEqualTo(style.hash());
    }

    @Test
    void aFileThatIsThereOrNotIsToldAsOnThisMachine() throws IOException {
        Path file = Files.writeString(store.resolve("a"), "a");
        assertThatThrownBy(() -> Files.writeString(file, "b", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> Files.readString(store.resolve("none"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Files.delete(store.resolve("none"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Files.list(file).close()).isInstanceOf(NotDirectoryException.class);
        assertThat(Files.exists(store.resolve("none"))).isFalse();
        assertThat(Files.deleteIfExists(store.resolve("none"))).isFalse();
        assertThat(Files.isRegularFile(file)).isTrue();
        assertThat(Files.isDirectory(store)).isTrue();
    }

    @Test
    void foldersAreMadeListedAndDeleted() throws IOException {
        Files.createDirectories(store.resolve("x/y/z"));
        Files.createDirectories(store.resolve("x/y/z"));
        Files.writeString(store.resolve("x/y/file"), "");
        try (Stream<Path> all = Files.walk(store.resolve("x"))) {
            assertThat(all.map(path -> store.relativize(path).toString()).sorted())
                    .containsExactly("x", "x/y", "x/y/file", "x/y/z");
        }
        assertThatThrownBy(() -> Files.delete(store.resolve("x"))).isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(Places.deleteAll(store.resolve("x"))).isTrue();
        assertThat(machine.resolve("x")).doesNotExist();
        assertThat(Places.deleteAll(store.resolve("x"))).isTrue();
        assertThat(Places.deleteAll(machine)).isFalse();
    }

    @Test
    void whatCannotBeDoneAtOnceIsRefused() throws IOException {
        Files.writeString(store.resolve("a"), "a");
        Files.writeString(store.resolve("b"), "b");
        assertThatThrownBy(() -> Files.move(store.resolve("a"), store.resolve("c"), StandardCopyOption.ATOMIC_MOVE))
                .isInstanceOf(AtomicMoveNotSupportedException.class);
        assertThatThrownBy(() -> Files.move(store.resolve("a"), store.resolve("b")))
                .isInstanceOf(FileAlreadyExistsException.class);
        Files.move(store.resolve("a"), store.resolve("c"));
        assertThat(machine.resolve("a")).doesNotExist();
        Files.copy(store.resolve("c"), store.resolve("b"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(machine.resolve("b")).hasContent("a");
        assertThatThrownBy(() -> Files.createLink(store.resolve("d"), store.resolve("c")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(Places.kind(store)).isEqualTo(StoreKind.READ);
        assertThatThrownBy(() -> HeldFile.tryHold(store.resolve("lock")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void filesGoFromOneFileSystemToAnother() throws IOException {
        Files.writeString(machine.resolve("here"), "text");
        Files.copy(machine.resolve("here"), store.resolve("there"));
        assertThat(Files.readAllLines(store.resolve("there"))).isEqualTo(List.of("text"));
    }
}
