using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>What the demonstration studio says of its classes and teachers.</summary>
static class DemoTexts
{
    public static readonly IReadOnlyList<ClassTypeDetails> Types =
    [
        new("哈他瑜伽", "Hatha", "Hatha", 75, ClassLevel.AllLevels, "所有人，初学者友好", "体式与呼吸的基础练习，动作缓慢，停留充分，打好正位的根基。", 128_00, Caution.Knee),
        new("流瑜伽", "Flow", "Flow", 75, ClassLevel.Intermediate, "有三个月以上练习经验", "以呼吸串联体式，节奏流动，提升力量与协调。", 138_00, Caution.Wrist | Caution.Shoulder),
        new("阿斯汤加", "Ashtanga", "Ashtanga", 90, ClassLevel.Advanced, "有稳定练习习惯者", "固定序列，体能要求高，培养专注与耐力。", 148_00, Caution.Wrist | Caution.Shoulder | Caution.LowerBack | Caution.NoInversions | Caution.LowIntensity),
        new("阴瑜伽", "Yin", "Yin", 60, ClassLevel.AllLevels, "久坐、压力大、睡眠不佳者", "长时间停留，放松筋膜，安静内观。", 118_00, Caution.Hip),
        new("空中瑜伽", "Aerial", "Aerial", 60, ClassLevel.Intermediate, "无高血压、无眩晕者", "借助吊床伸展脊柱，练习倒置与核心。", 168_00, Caution.NoInversions | Caution.Neck | Caution.Pregnancy),
        new("普拉提", "Pilates", "Pilates", 60, ClassLevel.AllLevels, "体态不良、核心薄弱者", "垫上核心训练，改善体态，缓解腰背不适。", 138_00, Caution.LowerBack | Caution.Neck),
        new("孕产瑜伽", "Prenatal", "Prenatal", 60, ClassLevel.Beginner, "孕 14 周后与产后六个月内", "温和开髋，盆底与呼吸练习，请先咨询医生。", 158_00, Caution.LowIntensity),
        new("修复瑜伽", "Restorative", "Restorative", 60, ClassLevel.Beginner, "疲劳恢复期、初学者", "借助抱枕与毛毯，深度休息神经系统。", 118_00),
        new("正念冥想", "Meditation", "Meditation", 30, ClassLevel.AllLevels, "所有人", "呼吸觉察与颂钵音疗，适合一天的开始或结束。", 68_00),
        new("私教课", "Private lesson", "Private", 60, ClassLevel.AllLevels, "需要个别指导者", "一对一，按个人目标安排。", 520_00, IsPrivate: true),
    ];

    public static readonly IReadOnlyList<TeacherText> Teachers =
    [
        new("周雨桐", "Zhou Yutong", ["Flow", "Hatha", "Meditation"], "流瑜伽主教老师，课堂节奏明快，注重呼吸与力量。", ["RYT 500", "急救证 CPR"]),
        new("陈静", "Chen Jing", ["Hatha", "Flow", "Restorative", "Private"], "十二年教龄，擅长正位与初学者引导。", ["E-RYT 500", "理疗瑜伽导师"]),
        new("许诺", "Xu Nuo", ["Pilates", "Private"], "康复普拉提背景，关注体态与核心。", ["STOTT Pilates 全器械", "运动康复证"]),
        new("顾晨", "Gu Chen", ["Aerial", "Flow"], "空中瑜伽导师，安全细致，循序渐进。", ["空中瑜伽导师 200H", "急救证 CPR"]),
        new("何子墨", "He Zimo", ["Ashtanga", "Flow"], "每日习练者，授课严谨，传承体系序列。", ["KPJAYI Level 1", "RYT 500"]),
        new("林悦", "Lin Yue", ["Flow", "Ashtanga", "Meditation"], "舞者出身，串联流畅，晨练班最受欢迎。", ["RYT 200", "急救证 CPR"]),
        new("苏曼", "Su Man", ["Prenatal", "Restorative", "Hatha"], "两个孩子的母亲，专注孕期与产后恢复。", ["RPYT 85", "助产士资格证"]),
        new("吴安然", "Wu Anran", ["Yin", "Meditation"], "声音轻柔，擅长阴瑜伽与颂钵。", ["阴瑜伽 100H", "颂钵疗愈师"]),
        new("沈知夏", "Shen Zhixia", ["Restorative", "Meditation", "Yin", "Hatha"], "心理学硕士，带领正念与修复课程。", ["RYT 200", "正念减压 MBSR 师资"]),
    ];

    public sealed record TeacherText(string Name, string InEnglish, string[] Styles, string Introduction, string[] Certificates);
}
