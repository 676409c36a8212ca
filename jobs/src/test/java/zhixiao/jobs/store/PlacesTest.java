package zhixiao.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write is a path of this machine or one of a store, and its text is what Spark reads. */
class PlacesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "/a/b", "C:/a", "a:b", "", "2025-01:x", "a b/ü"})
    void whatHasNoSchemeIsOfThisMachine(String written) {
        assertThat(Places.of(written)).isEqualTo(Path.of(written));
        assertThat(Places.kind(Places.of(written))).isEqualTo(StoreKind.MACHINE);
        assertThat(Places.onStore(written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"file:/a b/c,/a b/c", "file:///a,/a", "FILE:///a%20b,/a%20b"})
    void fileIsOfThisMachine(String written, Path path) {
        assertThat(Places.of(written)).isEqualTo(path);
        assertThat(Places.onStore(written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "hdfs://host:8020/court/root,hdfs://host:8020/court/root",
        "s3a://bucket/瀚 海,s3a://bucket/瀚 海",
        "S3A://bucket,s3a://bucket/",
        "hdfs:/on/no/host,hdfs:///on/no/host",
        "s3a://bucket/a/../b,s3a://bucket/a/../b"
    })
    void aStoresPathIsWrittenAsItsUri(String written, String text) {
        assertThat(Places.of(written)).isInstanceOf(StorePath.class).hasToString(text);
        assertThat(Places.of(text)).isEqualTo(Places.of(written));
        assertThat(Places.onStore(written)).isTrue();
    }

    @Test
    void partsGoTogetherAsOnThisMachine() {
        Path root = Places.of("s3a://bucket/root");
        Path file = root.resolve("runs").resolve("a/b.txt");
        assertThat(file).hasToString("s3a://bucket/root/runs/a/b.txt");
        assertThat(file.getFileName()).hasToString("b.txt");
        assertThat(file.getParent()).isEqualTo(root.resolve("runs/a"));
        assertThat(root.relativize(file)).hasToString("runs/a/b.txt");
        assertThat(root.resolve(root.relativize(file))).isEqualTo(file);
        assertThat(file.resolveSibling(".b")).hasToString("s3a://bucket/root/runs/a/.b");
        assertThat(file.startsWith(root)).isTrue();
        assertThat(root.resolve("../other").normalize()).hasToString("s3a://bucket/other");
        assertThat(file.toUri()).hasToString("s3a://bucket/root/runs/a/b.txt");
        assertThat(file.getNameCount()).isEqualTo(4);
        assertThat(file).isNotEqualTo(Places.of("s3a://other/root/runs/a/b.txt"));
    }

    @Test
    void twoStoresAreNotMixed() {
        Path one = Places.of("s3a://one/a");
        assertThat(one.resolve(Places.of("s3a://two/b"))).hasToString("s3a://two/b");
        assertThatThrownBy(() -> one.relativize(Places.of("s3a://two/b")))
                .isInstanceOf(ProviderMismatchException.class);
        assertThatThrownBy(() -> one.resolve(Path.of("b"))).isInstanceOf(ProviderMismatchException.class);
    }

    @Test
    void aStoreThatNobodyKnowsIsToldAsSoonAsItIsAskedFor() {
        Path path = Places.of("nonesuch://host/a");
        assertThatThrownBy(() -> Places.kind(path)).isInstanceOfSatisfying(StoreFailure.class, failure -> {
            assertThat(failure.isUnknown()).isTrue();
            assertThat(failure.store()).hasToString("nonesuch://host/");
        });
    }
}
