package zhixiao.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One of the committed test vectors: an input, what another program computed from it, and how near we must be. */
public record Vector(String id, String method, JsonNode input, JsonNode expected, boolean relative, double tolerance) {

    /** All vectors of a file under {@code src/test/resources/vectors}. */
    public static List<Vector> of(String file) {
        try (InputStream stream = Vector.class.getResourceAsStream("/vectors/" + file + ".json")) {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(stream).get("vectors").spliterator(), false)
                    .map(Vector::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vectors of a file that use one method. */
    public static Stream<Vector> of(String file, String method) {
        List<Vector> found =
                of(file).stream().filter(vector -> vector.method.equals(method)).toList();
        assertThat(found).as("vectors of %s", method).isNotEmpty();
        return found.stream();
    }

    private static Vector of(JsonNode node) {
        JsonNode tolerance = node.get("tolerance");
        return new Vector(
                node.get("id").asText(),
                node.get("method").asText(),
                node.get("input"),
                node.get("expected"),
                tolerance.get("kind").asText().equals("rel"),
                tolerance.get("value").asDouble());
    }

    /** The confidence that the input names. */
    public Confidence confidence() {
        return Stream.of(Confidence.values())
                .filter(confidence -> confidence.level() == number("confidence"))
                .findFirst()
                .orElseThrow();
    }

    /** A number of the input. */
    public double number(String field) {
        return input.get(field).asDouble();
    }

    /** A whole number of the input. */
    public long count(String field) {
        assertThat(input.get(field).isIntegralNumber())
                .as("%s of %s", field, id)
                .isTrue();
        return input.get(field).asLong();
    }

    /** A list of whole numbers of the input. */
    public long[] counts(String field) {
        return StreamSupport.stream(input.get(field).spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
    }

    /** A list of numbers of the input. */
    public double[] numbers(String field) {
        return numbers(input.get(field));
    }

    /** The numbers of a list. */
    public static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    /** Holds a number against the expected one of that name; it must be there. */
    public void check(String field, double actual) {
        checkNumber(field, expected.get(field), actual);
    }

    /** Holds numbers against the expected list of that name. */
    public void check(String field, double[] actual) {
        JsonNode list = expected.get(field);
        assertThat(actual).as("%s of %s", field, id).hasSize(list.size());
        for (int i = 0; i < actual.length; i++) {
            checkNumber(field + "[" + i + "]", list.get(i), actual[i]);
        }
    }

    /** Holds an outcome against an expected number that may be null: then it must be refused. */
    public void check(String field, Outcome<Double> actual) {
        if (expected.get(field).isNull()) {
            assertThat(actual.optional()).as("%s of %s", field, id).isEqualTo(Optional.empty());
        } else {
            check(field, actual.orThrow());
        }
    }

    /** Holds a number against an expected one. */
    public void checkNumber(String name, JsonNode node, double actual) {
        assertThat(node).as("%s of %s", name, id).isNotNull();
        double wanted =
                node.isTextual() && node.asText().equals("Infinity") ? Double.POSITIVE_INFINITY : node.asDouble();
        if (Double.isInfinite(wanted)) {
            assertThat(actual).as("%s of %s", name, id).isEqualTo(wanted);
            return;
        }
        assertThat(node.isNumber()).as("%s of %s is a number", name, id).isTrue();
        // A relative tolerance of a zero is taken absolutely, or nothing but an exact zero would do.
        double allowed = relative ? tolerance * Math.max(Math.abs(wanted), wanted == 0 ? 1 : 0) : tolerance;
        assertThat(Math.abs(actual - wanted))
                .as("%s of %s: %s, expected %s", name, id, actual, wanted)
                .isLessThanOrEqualTo(allowed);
    }

    @Override
    public String toString() {
        return id;
    }
}
