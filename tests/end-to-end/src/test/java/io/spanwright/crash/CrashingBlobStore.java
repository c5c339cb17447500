package io.spanwright.crash;

import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.ETag;
import io.spanwright.crash.CrashPoint.Moment;
import io.spanwright.crash.CrashPoint.Write;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Dies at the write of a blob; its name is {@code blobs:}, container, slash and name. */
final class CrashingBlobStore implements BlobStore {

    private final BlobStore blobs;
    private final CrashPoint point;

    CrashingBlobStore(BlobStore blobs, CrashPoint point) {
        this.blobs = blobs;
        this.point = point;
    }

    @Override
    public Optional<BlobProperties> properties(BlobPath path) {
        return blobs.properties(path);
    }

    @Override
    public Optional<OpenBlob> open(BlobPath path) {
        return blobs.open(path);
    }

    @Override
    public ETag create(BlobPath path, BlobContent content) {
        return write(path, content, dying -> blobs.create(path, dying));
    }

    @Override
    public ETag replace(BlobPath path, BlobContent content, ETag expected) {
        return write(path, content, dying -> blobs.replace(path, dying, expected));
    }

    @Override
    public ETag write(BlobPath path, BlobContent content) {
        return write(path, content, dying -> blobs.write(path, dying));
    }

    @Override
    public boolean delete(BlobPath path) {
        Write write = point.write("delete:" + path.container() + "/" + path.name());
        write.reach(Moment.BEFORE);
        boolean deleted = blobs.delete(path);
        write.reach(Moment.AFTER);
        return deleted;
    }

    @Override
    public Stream<BlobProperties> list(String container, String prefix) {
        return blobs.list(container, prefix);
    }

    private ETag write(BlobPath path, BlobContent content, Function<BlobContent, ETag> action) {
        Write write = point.write("blobs:" + path.container() + "/" + path.name());
        write.reach(Moment.BEFORE);
        ETag tag = action.apply(new DyingContent(content, write));
        write.reach(Moment.AFTER);
        return tag;
    }

    /** Content in the middle of which the JVM may die. */
    private record DyingContent(BlobContent content, Write write) implements BlobContent {
        @Override
        public long length() throws IOException {
            return content.length();
        }

        @Override
        public InputStream open() throws IOException {
            long half = content.length() / 2;
            return new FilterInputStream(content.open()) {
                private long done;

                @Override
                public int read() throws IOException {
                    dieInTheMiddle(1);
                    return super.read();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int most = (int) Math.min(length, Math.max(1, half - done));
                    int read = super.read(bytes, offset, done < half ? most : length);
                    dieInTheMiddle(Math.max(read, 0));
                    return read;
                }

                private void dieInTheMiddle(int read) {
                    done += read;
                    if (done >= half) {
                        write.reach(Moment.DURING);
                    }
                }
            };
        }
    }
}
