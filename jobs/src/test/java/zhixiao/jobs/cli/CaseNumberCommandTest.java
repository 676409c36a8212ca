package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command that reads case numbers: its lines of JSON, and inputs that are none of its own. */
class CaseNumberCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void eachLineIsAnsweredByALineWithEveryField() throws IOException {
        List<JsonNode> answers = answers("\uFEFF（2024）京0105民初00123号之2\r\n\n（2012）云川法民二初字第351号\n某检刑诉〔2019〕3号");
        assertThat(answers).hasSize(4);
        assertThat(answers.get(0)).isEqualTo(MAPPER.readTree("""
                        {"raw":"（2024）京0105民初00123号之2","status":"accepted","form":"new_2016_tolerant","year":2024,
                        "court":"京0105","level":"basic","mark":null,"type":"民初","serial":"123","suffix":"二"}
                        """));
        assertThat(answers.get(1).get("reason").asText()).isEqualTo("empty");
        assertThat(answers.get(2).get("level").isNull()).isTrue();
        assertThat(answers.get(2).get("form").asText()).isEqualTo("old");
        assertThat(answers.get(3).get("status").asText()).isEqualTo("refused");
        assertThat(answers.get(3).get("reason").asText()).isEqualTo("procuratorate");
    }

    @Test
    void aLineOfManyMegabytesIsRefusedAndTheNextOneIsRead() throws IOException {
        byte[] line = "长".repeat(4_000_000).getBytes(StandardCharsets.UTF_8);
        InputStream in = new SequenceInputStream(
                new ByteArrayInputStream(line),
                new ByteArrayInputStream("\n（2024）京0105民初1号\n".getBytes(StandardCharsets.UTF_8)));
        List<JsonNode> answers = answers(in);
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).get("reason").asText()).isEqualTo("too_long");
        assertThat(answers.get(0).get("raw").asText().length()).isLessThan(CaseNumberLines.LONGEST);
        assertThat(answers.get(1).get("status").asText()).isEqualTo("accepted");
    }

    @Test
    void bytesThatAreNoTextAndControlCharactersStayOneLineOfJson() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 7, '"', '\\', '\n'});
        bytes.write("a\u2028b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(answers(new ByteArrayInputStream(bytes.toByteArray())))
                .hasSize(2)
                .allSatisfy(answer -> assertThat(answer.get("status").asText()).isEqualTo("refused"));
    }

    @Test
    void whoeverWritesALineAndWaitsGetsItsAnswer() throws Exception {
        PipedOutputStream writer = new PipedOutputStream();
        PipedInputStream asked = new PipedInputStream(writer);
        PipedInputStream reader = new PipedInputStream();
        PipedOutputStream answered = new PipedOutputStream(reader);
        Thread command = new Thread(() -> {
            try (answered) {
                new CaseNumberLines(asked, answered).run();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        command.start();
        writer.write("（2024）京0105民初1号\n".getBytes(StandardCharsets.UTF_8));
        writer.flush();
        // The input is still open: without a flush this would wait for ever.
        assertThat(reader.read()).isEqualTo('{');
        writer.close();
        command.join();
    }

    @Test
    void noInputIsNoOutput() throws IOException {
        assertThat(answers("")).isEmpty();
    }

    @Test
    void anArgumentIsBadUsage() {
        Spoken spoken = Spoken.by("case-number", "（2024）京0105民初1号");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.out()).isEmpty();
        assertThat(Spoken.by("case-number", "--file", "x").code()).isEqualTo(2);
        assertThat(Spoken.by("case-nummer").err()).contains("case-number");
    }

    private static List<JsonNode> answers(String input) throws IOException {
        return answers(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<JsonNode> answers(InputStream input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CaseNumberLines(input, out).run();
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            if (!line.isEmpty()) {
                answers.add(MAPPER.readTree(line));
            }
        }
        return answers;
    }
}
