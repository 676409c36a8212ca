package zhixiao.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import zhixiao.jobs.check.Burden;

/** The burden of courts as lines of text, apart by tabs: for people, and for a spreadsheet. */
final class BurdenLines {
    private BurdenLines() {}

    static void print(Map<String, Burden> burdens, Console console) {
        List<String> head = new ArrayList<>(List.of(console.messages().get("burden.court")));
        IntStream.rangeClosed(1, 12).mapToObj("%02d"::formatted).forEach(head::add);
        head.add(console.messages().get("burden.uses"));
        head.add(console.messages().get("burden.indicators"));
        console.out().println(String.join("\t", head));
        burdens.forEach((court, burden) -> {
            List<String> line = new ArrayList<>(List.of(court));
            IntStream.rangeClosed(1, 12)
                    .mapToObj(month -> String.valueOf(burden.uses(month)))
                    .forEach(line::add);
            line.add(String.valueOf(burden.uses()));
            line.add(String.valueOf(burden.indicators()));
            console.out().println(String.join("\t", line));
        });
    }
}
