package zhixiao.jobs.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Writes a file of a store from its beginning to its end. */
final class StoreWriter implements SeekableByteChannel {
    private final OutputStream stream;
    private long written;
    private boolean open = true;

    StoreWriter(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        stream.write(bytes);
        written += bytes.length;
        return bytes.length;
    }

    @Override
    public int read(ByteBuffer target) {
        throw new NonReadableChannelException();
    }

    @Override
    public long position() {
        return written;
    }

    @Override
    public SeekableByteChannel position(long position) {
        if (position != written) {
            throw new UnsupportedOperationException("files of a store are written from their beginning to their end");
        }
        return this;
    }

    @Override
    public long size() {
        return written;
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            stream.close();
        }
    }
}
