[assembly: Module(Id = "Union.Contents", Name = "内容", Category = "内容", Description = "内容的版本、审核、定时发布，内容类型，媒体库")]
[assembly: Feature(
    Id = "Union.Contents",
    Name = "内容",
    Category = "内容",
    Description = "内容的版本、审核、定时发布，内容类型，媒体库",
    Dependencies = ["Union.Work"]
)]
