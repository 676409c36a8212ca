package zhixiao.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateSampleTest {
    @Test
    void readsItsArguments() {
        SampleRequest request = GenerateSample.request(List.of(
                "--cases",
                "500",
                "--courts",
                "40",
                "--seed",
                "5",
                "--from",
                "2022-01-01",
                "--to",
                "2024-06-30",
                "--files",
                "3",
                "--clean",
                "--out",
                "there"));
        LocalDate to = LocalDate.of(2024, 6, 30);
        assertThat(request)
                .isEqualTo(new SampleRequest(500, 5, 40, LocalDate.of(2022, 1, 1), to, to, false, 3, Path.of("there")));
    }

    @Test
    void withoutOptionsItIsTheCommittedSample() {
        Path output = Path.of("there");
        assertThat(GenerateSample.request(List.of("--out", "there"))).isEqualTo(SampleRequest.committed(output));
    }

    @Test
    void refusesWhatItCannotMeet() {
        assertThatThrownBy(() -> GenerateSample.request(List.of())).hasMessage("--out DIR is needed");
        assertThatThrownBy(() -> GenerateSample.request(List.of("--ranking"))).hasMessage("Unknown argument --ranking");
        assertThatThrownBy(() -> GenerateSample.request(List.of("--cases", "many")))
                .hasMessage("--cases needs a whole number, not many");
        assertThatThrownBy(() -> GenerateSample.request(List.of("--files", "3000000000")))
                .hasMessage("--files needs a whole number, not 3000000000");
        assertThatThrownBy(() -> GenerateSample.request(List.of("--from", "2025-02-30")))
                .hasMessage("--from needs a day such as 2023-01-01, not 2025-02-30");
        assertThatThrownBy(() -> GenerateSample.request(List.of("--out", "x", "--courts", "15")))
                .hasMessage("The province has at least 16 courts");
        assertThatThrownBy(() -> GenerateSample.request(List.of("--out", "x", "--to", "2022-12-31")))
                .hasMessage("The last day of filing 2022-12-31 is before the first day 2023-01-01");
    }

    @Test
    void endsWithItsExitCodes(@TempDir Path folder) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        assertThat(run(
                        output,
                        errors,
                        "--cases",
                        "1000",
                        "--out",
                        folder.resolve("a").toString()))
                .isZero();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("rows/s").contains("planted deleted");
        assertThat(run(output, errors, "--cases", "-1", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .startsWith("The number of cases must be positive, not -1")
                .contains("--seed S");
        Path file = folder.resolve("a/cases.csv");
        assertThat(run(output, errors, "--cases", "1000", "--out", file.toString()))
                .isEqualTo(1);
    }

    private static int run(ByteArrayOutputStream output, ByteArrayOutputStream errors, String... arguments) {
        return GenerateSample.run(
                List.of(arguments),
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }
}
