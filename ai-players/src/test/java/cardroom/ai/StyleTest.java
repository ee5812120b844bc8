package cardroom.ai;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StyleTest {
    @Test
    void style_shareOutOfRange_namesTheField() {
        assertThatThrownBy(() -> new Style("x", 1.2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1))
                .hasMessageContaining("looseness")
                .hasMessageContaining("1.2");
        assertThatThrownBy(() -> new Style("x", 0, 0, 0, 0, 0, Double.NaN, 0, 0, 0, 0, 1))
                .hasMessageContaining("aggression");
        assertThatThrownBy(() -> new Style("x", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                .hasMessageContaining("size");
        assertThatThrownBy(() -> new Style(" ", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1))
                .hasMessageContaining("name");
    }
}
