using System.Text;
using Union.Identifiers;

namespace Union.Tests.Identifiers;

public sealed class WellFormedTextTests
{
    [Fact]
    public void Normalize_WhatTheRuntimeRefuses_BecomesAReplacementCharacter()
    {
        WellFormedText.Normalize("a\uFFFEb\uFFFFc\uD800d\uDC00").ShouldBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
        WellFormedText.Normalize("１𠮷é", NormalizationForm.FormC).ShouldBe("１𠮷é");
        WellFormedText.Normalize("１𠮷").ShouldBe("1𠮷");
    }

    [Fact]
    public void Normalize_AnyText_IsIdempotent() =>
        Inputs.Always(Inputs.Hostile, text => WellFormedText.Normalize(WellFormedText.Normalize(text)) == WellFormedText.Normalize(text));
}
