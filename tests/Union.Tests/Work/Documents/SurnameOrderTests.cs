using Union.Work.Documents;

namespace Union.Tests.Work.Documents;

public sealed class SurnameOrderTests
{
    [Theory]
    [InlineData('丁', 2)]
    [InlineData('王', 4)]
    [InlineData('李', 7)]
    [InlineData('张', 7)]
    [InlineData('陈', 7)]
    [InlineData('郑', 8)]
    [InlineData('黄', 11)]
    [InlineData('蒋', 12)]
    [InlineData('魏', 17)]
    [InlineData('A', 0)]
    public void Strokes_are_counted_as_on_the_mainland(char surname, int strokes) => SurnameOrder.Strokes(surname).ShouldBe(strokes);

    [Fact]
    public void Names_go_by_the_strokes_of_the_surname_then_of_the_given_name()
    {
        string[] names = ["魏演示", "黄演示", "陈演示", "欧阳演示", "王演示", "丁演示", "王一示", "王演"];
        names.Order(SurnameOrder.Comparer).ShouldBe(["丁演示", "王一示", "王演", "王演示", "陈演示", "欧阳演示", "黄演示", "魏演示"]);
    }
}
