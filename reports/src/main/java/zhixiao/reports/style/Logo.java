package zhixiao.reports.style;

import java.util.Base64;

/**
 * A picture in the head of a report.
 *
 * @param kind what kind of picture it is
 * @param bytes the file as it is; not to be changed
 * @param width its width in pixels
 * @param height its height in pixels
 */
public record Logo(Kind kind, byte[] bytes, int width, int height) {

    /** Its width in millimetres if it is so high; no wider than the type area. */
    public double widthAt(double millimetres) {
        return Math.min(150, millimetres * width / height);
    }

    /** The file as a text that stands in a page instead of an address. */
    public String dataUri() {
        return "data:" + kind.mediaType() + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /** Kinds of pictures that all forms of a report can show. */
    public enum Kind {
        /** Lossless. */
        PNG("image/png"),
        /** Photographs. */
        JPEG("image/jpeg");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        /** Its name on the web. */
        public String mediaType() {
            return mediaType;
        }
    }
}
