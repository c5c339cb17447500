package io.spanwright.core.labels;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The languages that a project or a document may name: those of the hosted service. */
public final class SupportedLanguages {

    private static final String LISTED =
            """
            en English
            en-us English
            fr French
            it Italian
            es Spanish
            de German
            pt-br Portuguese (Brazil)
            pt-pt Portuguese (Portugal)
            af Afrikaans
            am Amharic
            ar Arabic
            as Assamese
            az Azerbaijani
            be Belarusian
            bg Bulgarian
            br Breton
            bs Bosnian
            ca Catalan
            cs Czech
            cy Welsh
            da Danish
            el Greek
            eo Esperanto
            et Estonian
            eu Basque
            fa Persian
            fi Finnish
            fy Western Frisian
            ga Irish
            gd Scottish Gaelic
            gl Galician
            gu Gujarati
            ha Hausa
            he Hebrew
            hi Hindi
            hr Croatian
            hu Hungarian
            hy Armenian
            id Indonesian
            ja Japanese
            jv Javanese
            ka Georgian
            kk Kazakh
            km Khmer
            kn Kannada
            ko Korean
            ku Kurdish (Kurmanji)
            ky Kyrgyz
            la Latin
            lo Lao
            lt Lithuanian
            lv Latvian
            mg Malagasy
            mk Macedonian
            ml Malayalam
            mn Mongolian
            mr Marathi
            ms Malay
            my Burmese
            ne Nepali
            nl Dutch
            nb Norwegian (Bokmal)
            or Odia
            pa Punjabi
            pl Polish
            ps Pashto
            ro Romanian
            ru Russian
            sa Sanskrit
            sd Sindhi
            si Sinhala
            sk Slovak
            sl Slovenian
            so Somali
            sq Albanian
            sr Serbian
            su Sundanese
            sv Swedish
            sw Swahili
            ta Tamil
            te Telugu
            th Thai
            tl Filipino
            tr Turkish
            ug Uyghur
            uk Ukrainian
            ur Urdu
            uz Uzbek
            vi Vietnamese
            xh Xhosa
            yi Yiddish
            zh-hans Chinese (Simplified)
            zh-hant Chinese (Traditional)
            """;

    private static final List<Language> ALL =
            LISTED.lines().map(SupportedLanguages::language).toList();

    private static final Set<String> PRIMARY_SUBTAGS =
            ALL.stream().map(l -> primarySubtag(l.languageCode())).collect(Collectors.toSet());

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}");

    private SupportedLanguages() {}

    /** A language as {@code GET /global/languages} lists it. */
    public record Language(String languageName, String languageCode) {}

    /** All, in the order of the hosted service's list. */
    public static List<Language> all() {
        return ALL;
    }

    /**
     * Whether the BCP-47 tag is of a supported language. Its case does not matter, nor does a
     * region or script that the list does not have, such as that of {@code de-at}.
     */
    public static boolean supports(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        return TAG.matcher(lower).matches() && PRIMARY_SUBTAGS.contains(primarySubtag(lower));
    }

    /** Whether both tags are of one language, whatever the region or script. */
    static boolean sameLanguage(String tag, String other) {
        return primarySubtag(tag).equals(primarySubtag(other));
    }

    private static String primarySubtag(String tag) {
        return tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
    }

    private static Language language(String line) {
        int space = line.indexOf(' ');
        return new Language(line.substring(space + 1), line.substring(0, space));
    }
}
