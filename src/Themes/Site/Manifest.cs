[assembly: Theme(Id = "Union.Themes.Site", Name = "网站主题", Category = "主题", IsAlwaysEnabled = true)]
