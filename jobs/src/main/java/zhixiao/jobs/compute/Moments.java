package zhixiao.jobs.compute;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The moments at which some window opens or closes, in order. A history keeps one entry for each of them, so a moment's
 * place here is its place there.
 *
 * @param keys the time keys of the moments, rising
 */
record Moments(List<Integer> keys) {
    Moments {
        keys = List.copyOf(keys);
    }

    /** The moments of the windows that have figures, and of those that they are compared with. */
    static Moments of(List<Window> windows) {
        TreeSet<Integer> keys = new TreeSet<>();
        windows.stream()
                .filter(Window::shown)
                .flatMap(window -> Stream.concat(
                        Stream.of(window.id()), Stream.concat(window.lastYear().stream(), window.previous().stream())))
                .map(windows::get)
                .forEach(window -> {
                    keys.add(window.opening());
                    keys.add(window.to());
                });
        return new Moments(List.copyOf(keys));
    }

    int size() {
        return keys.size();
    }

    /** The place of the moment with this time key. */
    int place(int key) {
        return keys.indexOf(key);
    }

    /**
     * The place of the first moment that is not before a time key, as SQL; whatever was before the first moment belongs to
     * it.
     *
     * @param key a time key as SQL, not after the last moment
     */
    String placeSql(String key) {
        int first = keys.get(0);
        int last = keys.get(keys.size() - 1);
        StringBuilder places = new StringBuilder();
        int place = 0;
        for (int t = first; t <= last; t++) {
            if (keys.get(place) < t) {
                place++;
            }
            places.append(t == first ? "" : ", ").append(place);
        }
        return "get(array(" + places + "), greatest(" + key + " - " + first + ", 0))";
    }

    /** All places, as the rows of an SQL table with one column. */
    String placesSql() {
        return keys.stream().map(key -> "(" + keys.indexOf(key) + ")").collect(Collectors.joining(", "));
    }
}
