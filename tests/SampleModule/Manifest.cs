[assembly: Module(Id = "Sample.Bookshelf", Name = "图书角", Category = "示例", Description = "登记图书角的书", Author = "示例")]
[assembly: Feature(
    Id = "Sample.Bookshelf",
    Name = "图书角",
    Category = "示例",
    Description = "登记图书角的书",
    Dependencies = ["Sample.Bookshelf.Codes"]
)]
[assembly: Feature(Id = "Sample.Bookshelf.Codes", Name = "图书编码", Category = "示例", Description = "给书编号", EnabledByDependencyOnly = true)]
[assembly: Feature(
    Id = "Sample.Bookshelf.Loans",
    Name = "图书借阅",
    Category = "示例",
    Description = "登记借阅",
    Dependencies = ["Sample.Bookshelf"]
)]
