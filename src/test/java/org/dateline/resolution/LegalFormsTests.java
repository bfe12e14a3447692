package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.NameKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalFormsTests {

    private final LegalForms forms = LegalForms.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Huawei Technologies Co., Ltd. | huawei technologies", "Siemens AG | siemens", "Bosch GmbH | bosch"
            })
    void theEndingsOfAFirmAreNoPartOfItsName(String name, String bare) {
        assertThat(forms.without(NameKey.of(name))).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({"Norway", "AG", "Apple Daily"})
    void aNameOfNothingElseStays(String name) {
        assertThat(forms.without(NameKey.of(name))).isEqualTo(NameKey.of(name));
    }
}
