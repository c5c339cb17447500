package io.spanwright.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.storage.blob.models.BlobStorageException;
import org.junit.jupiter.api.Test;

class AzureErrorsTest {

    private final BlobStorageException answer =
            new BlobStorageException("no container", null, null);

    @Test
    void findsTheAnswerWhereSeveralBlocksWereRefused() {
        RuntimeException composite = new RuntimeException("Multiple exceptions");
        composite.addSuppressed(answer);
        composite.addSuppressed(new BlobStorageException("no container", null, null));

        assertThat(AzureErrors.ofOneBlock(composite)).isSameAs(answer);
    }

    @Test
    void leavesOtherFailuresAsTheyAre() {
        RuntimeException other = new RuntimeException("no route");
        other.addSuppressed(new IllegalStateException());

        assertThat(AzureErrors.ofOneBlock(other)).isSameAs(other);
        assertThat(AzureErrors.ofOneBlock(answer)).isSameAs(answer);
    }
}
