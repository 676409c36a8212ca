package zhixiao.jobs.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;

/** Reads a file of a store from any place. */
final class StoreReader implements SeekableByteChannel {
    private static final int MOST = 1 << 20;

    private final FSDataInputStream stream;
    private final long size;
    private boolean open = true;

    StoreReader(FSDataInputStream stream, long size) {
        this.stream = stream;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        byte[] bytes = new byte[Math.min(MOST, target.remaining())];
        int read = stream.read(bytes, 0, bytes.length);
        if (read > 0) {
            target.put(bytes, 0, read);
        }
        return read;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
        return stream.getPos();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        stream.seek(position);
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        stream.close();
    }
}
