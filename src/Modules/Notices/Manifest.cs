[assembly: Module(Id = "Union.Notices", Name = "公告与文件", Category = "内容", Description = "起草、发布公告和政策文件，公开列表")]
[assembly: Feature(
    Id = "Union.Notices",
    Name = "公告与文件",
    Category = "内容",
    Description = "起草、发布公告和政策文件，公开列表",
    Dependencies = ["Union.Contents"]
)]
[assembly: Feature(
    Id = "Union.Notices.Feed",
    Name = "公告订阅",
    Category = "内容",
    Description = "公开公告的订阅源（Atom），供其他网站和阅读器取用",
    Dependencies = ["Union.Notices"]
)]
[assembly: Feature(
    Id = "Union.Notices.Passing",
    Name = "文件下发与收文",
    Category = "内容",
    Description = "把已发布的文件下发给下级组织，收文、已阅、回复、转发和催办",
    Dependencies = ["Union.Notices"]
)]
[assembly: Feature(
    Id = "Union.Notices.Following",
    Name = "关注文件",
    Category = "内容",
    Description = "关注文件、发文机关、主题或种类，有修改、废止、撤下和新文件时通知本人",
    Dependencies = ["Union.Notices"]
)]
