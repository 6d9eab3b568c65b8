[assembly: Module(Id = "Union.Notices", Name = "公告与文件", Category = "内容",
    Description = "起草、发布公告和政策文件，公开列表与订阅")]
