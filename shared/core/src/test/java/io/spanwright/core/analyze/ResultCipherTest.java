package io.spanwright.core.analyze;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ResultCipherTest {

    private static final String JOB = "0889020b-e8f2-4712-a558-a05a340eef94";
    private static final byte[] PLAIN = "found words".getBytes(UTF_8);
    private static final byte[] HEAD = {1, 2, 3};

    @Test
    void givesBackWhatWentIn() {
        byte[] encrypted = new ResultCipher(JOB).encrypt(PLAIN, HEAD);

        assertThat(new ResultCipher(JOB).decrypt(encrypted, HEAD)).isEqualTo(PLAIN);
    }

    @Test
    void neverEncryptsTheSameWay() {
        ResultCipher cipher = new ResultCipher(JOB);

        assertThat(cipher.encrypt(PLAIN, HEAD)).isNotEqualTo(cipher.encrypt(PLAIN, HEAD));
    }

    @Test
    void refusesAnyChangedByte() {
        ResultCipher cipher = new ResultCipher(JOB);
        byte[] encrypted = cipher.encrypt(PLAIN, HEAD);
        for (int i = 0; i < encrypted.length; i++) {
            byte[] changed = encrypted.clone();
            changed[i] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(changed, HEAD));
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> cipher.decrypt(encrypted, new byte[] {1, 2, 4}));
        assertThatIllegalStateException().isThrownBy(() -> cipher.decrypt(new byte[3], HEAD));
    }

    @Test
    void refusesAnotherJob() {
        byte[] encrypted = new ResultCipher(JOB).encrypt(PLAIN, HEAD);

        assertThatIllegalStateException()
                .isThrownBy(() -> new ResultCipher(JOB + "1").decrypt(encrypted, HEAD));
    }

    @Test
    void namesTheResultWithoutTheId() {
        assertThat(new ResultCipher(JOB).name())
                .isEqualTo(new ResultCipher(JOB).name())
                .isNotEqualTo(new ResultCipher(JOB + "1").name())
                .matches("[0-9a-f]{64}");
    }
}
