package io.spanwright.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StringIndexTypeTest {

    @Test
    void isReadWhateverItsCase() {
        assertThat(StringIndexType.parse("textelements_V8"))
                .contains(StringIndexType.TEXT_ELEMENTS_V8);
        assertThat(StringIndexType.parse("unicodeCodePoint"))
                .contains(StringIndexType.UNICODE_CODE_POINT);
        assertThat(StringIndexType.parse("UTF16CODEUNIT"))
                .contains(StringIndexType.UTF16_CODE_UNIT);
    }

    @Test
    void isEmptyWhereUnknown() {
        assertThat(StringIndexType.parse("Bytes")).isEmpty();
    }
}
