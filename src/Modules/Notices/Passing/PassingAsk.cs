namespace Union.Notices.Passing;

/// <summary>What recipients are asked for.</summary>
internal sealed record PassingAsk(bool Acknowledgement, bool File, IReadOnlyList<PassingQuestion> Questions)
{
    public static PassingAsk Nothing { get; } = new(false, false, []);

    /// <summary>A form, a file or both.</summary>
    public bool IsAnswer => File || Questions.Count > 0;

    public bool IsAnything => Acknowledgement || IsAnswer;

    public string Words =>
        string.Join("、", new[] { Acknowledgement ? "已阅" : null, Questions.Count > 0 ? "填表" : null, File ? "交文件" : null }.OfType<string>())
            is { Length: > 0 } words
            ? words
            : "无须回复";
}
